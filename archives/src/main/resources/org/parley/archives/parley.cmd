@echo off
rem Starts Parley in a console: parley [--workspace DIR] [--safe] [COMMAND ...]; without a word it opens the window.
setlocal
set "here=%~dp0.."
if "%~1"=="" (
    start "" "%here%\Parley.exe"
    exit /b 0
)
set "java=%here%\runtime\bin\java.exe"
if exist "%java%" goto found
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto found
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined java goto found
echo Parley found no Java on this computer, so it cannot start. Your data is as it was. 1>&2
echo Install Java 17 or newer, 64 bit, or put one into a folder named runtime beside Parley.exe. 1>&2
exit /b 4
:found
rem what Parley prints is UTF-8
chcp 65001 >nul
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx512m -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true "-Djdk.serialFilter=!*" -Dfile.encoding=UTF-8 "-Dparley.home=%here%" "-Dparley.program=%~f0" -cp "%here%\plugins\LAUNCHER;%here%\plugins\FRAMEWORK" %PARLEY_JAVA_OPTS% org.parley.launcher.Main %*

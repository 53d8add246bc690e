#!/bin/sh
# Starts Parley on macOS: the app, or in a terminal Parley.app/Contents/MacOS/parley [--workspace DIR] [--safe] [COMMAND ...]
self=$0
while [ -L "$self" ]; do
    target=$(readlink -- "$self") || exit 1
    case $target in /*) self=$target ;; *) self=$(dirname -- "$self")/$target ;; esac
done
contents=$(CDPATH='' cd -- "$(dirname -- "$self")/.." && pwd -P) || exit 1
here=$contents/app

# a Java home of version 17 or newer: its file "release" says which it is
recent() {
    [ -x "$1/bin/java" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ "${version:-0}" -ge 17 ]
}

# the system's own program "java" is asked for last and through java_home only: it opens a dialog of its own without a Java
java=
for home in "$contents/runtime" "$contents/runtime/Contents/Home" "${JAVA_HOME:-/nowhere}"; do
    if recent "$home"; then java=$home/bin/java; break; fi
done
if [ -z "$java" ]; then
    home=$("${PARLEY_JAVA_FINDER:-/usr/libexec/java_home}" -F -v 17+ 2>/dev/null)
    if [ -n "$home" ] && recent "$home"; then java=$home/bin/java; fi
fi
if [ -z "$java" ]; then
    title='Parley needs Java 17 or newer'
    text="Parley found no Java on this computer, so it cannot start. Your data is as it was. Install Java 17 or newer for this Mac, or put one into the folder $contents/runtime, so that $contents/runtime/bin/java is there. Then start Parley again."
    printf '%s\n%s\n' "$title" "$text" >&2
    if [ ! -t 2 ]; then
        osascript -e 'on run words' -e 'display alert (item 1 of words) message (item 2 of words) as critical' -e 'end run' \
            "$title" "$text" >/dev/null 2>&1
    fi
    exit 4
fi

# older systems give the app a number of its process
case ${1:-} in -psn_*) shift ;; esac

command=
for word in "$@"; do
    case $command$word in
        --workspace) command=skip; continue ;;
        --workspace=* | --safe) continue ;;
    esac
    if [ "$command" = skip ]; then command=; continue; fi
    command=yes
    break
done

path=
set -- org.parley.launcher.Main "$@"
for jar in "$here"/plugins/org.parley.launcher_*.jar "$here"/plugins/org.apache.felix.framework_*.jar; do
    path=${path:+$path:}$jar
done
if [ -n "${HOME:-}" ] && [ -d "$HOME" ]; then set -- "-Duser.home=$HOME" -cp "$path" "$@"; else set -- -cp "$path" "$@"; fi
# a window belongs to the first thread on macOS; the compiler's patience is that of bin/parley
if [ "$command" = yes ]; then set -- -XX:TieredStopAtLevel=1 "$@"
else
    set -- -XstartOnFirstThread -Xdock:name=Parley "-Xdock:icon=$contents/Resources/parley.icns" \
        -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400 \
        -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000 "$@"
fi
# shellcheck disable=SC2086  # PARLEY_JAVA_OPTS is a list of words
exec "$java" -XX:+UseSerialGC -Xshare:auto -Xms64m -Xmx512m \
    -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
    -Djava.awt.headless=true '-Djdk.serialFilter=!*' \
    -Dfile.encoding=UTF-8 -Dparley.home="$here" -Dparley.program="${PARLEY_PROGRAM:-$0}" \
    ${PARLEY_JAVA_OPTS:-} "$@"

// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one place where XML is opened, for importers and readers of any bundle. Document type declarations are refused and nothing
 * outside the file is read, so that neither entity bombs nor references to other files can do anything; size and depth
 * of an element have limits. Keeps no state: free to use on any thread.
 */
public final class SafeXml {

    /** Bytes that one element may have with all its attributes, or one stretch of text. */
    public static final int LARGEST_ELEMENT = 16 * 1024 * 1024;
    /** How deep elements may stand in each other. */
    public static final int DEEPEST = 64;

    private final Messages texts = Messages.of(SafeXml.class);

    /** What is done at each start of an element. */
    @FunctionalInterface
    public interface Element {
        void at(XMLStreamReader reader) throws XMLStreamException;
    }

    /** Follows a document from start to end. */
    public interface Visitor {

        /** An element begins; its name and attributes are those the reader stands on. */
        void begins(XMLStreamReader reader) throws XMLStreamException;

        /** Text inside the element that began last and has not ended; one text may come in several parts. */
        void text(String text);

        /** The element that began last and had not ended ends. */
        void ends();
    }

    /**
     * Reads a file from start to end.
     *
     * @param element called at the start of every element
     * @throws ProblemException naming file, line and column when the file is not what it should be
     * @throws IOException      when it is not there or may not be read
     */
    public void read(Path file, Element element) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            read(in, String.valueOf(file.getFileName()), element);
        }
    }

    /** Reads a document from start to end, looking at the start of every element only. Errors as the other one. */
    public void read(InputStream in, String name, Element element) {
        read(in, name, null, new Visitor() {
            @Override
            public void begins(XMLStreamReader reader) throws XMLStreamException {
                element.at(reader);
            }

            @Override
            public void text(String text) {
                // text between elements says nothing
            }

            @Override
            public void ends() {
                // nobody asks
            }
        });
    }

    /**
     * Reads a document from start to end.
     *
     * @param name     of the file, for messages
     * @param encoding the encoding to take whatever the document says; null for its own
     * @throws ProblemException naming file, line and column when the document is not what it should be
     */
    public void read(InputStream in, String name, String encoding, Visitor visitor) {
        try {
            InputStream limited = new ElementLimit(in);
            XMLStreamReader reader = encoding == null ? factory().createXMLStreamReader(limited)
                    : factory().createXMLStreamReader(limited, encoding);
            try {
                walk(name, reader, visitor);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw unreadable(name, e);
        }
    }

    private void walk(String name, XMLStreamReader reader, Visitor visitor) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw failed(null, "import.xml.dtd", name);
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw failed(null, "import.xml.entity", name, reader.getLocation().getLineNumber());
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw failed(null, "import.xml.deep", name, DEEPEST,
                                reader.getLocation().getLineNumber());
                    }
                    visitor.begins(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    visitor.ends();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    visitor.text(reader.getText());
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
    }

    private ProblemException unreadable(String name, XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof TooLarge) {
                return failed(e, "import.xml.large", name, LARGEST_ELEMENT / (1024 * 1024));
            }
        }
        Throwable nested = e.getNestedException();
        if (nested instanceof TooLarge) {
            return failed(e, "import.xml.large", name, LARGEST_ELEMENT / (1024 * 1024));
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
        return failed(e, "import.xml", name, line, column);
    }

    private ProblemException failed(Throwable cause, String code, Object... args) {
        return new ProblemException(Problem.from(texts, Problem.Kind.FAILED, code, args), cause);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("outside reference");
        });
        return factory;
    }

    /** Says that an element is larger than any we read. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the reading when too much comes without the end of a tag. */
    private static final class ElementLimit extends FilterInputStream {

        private int sinceTag;

        ElementLimit(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count((byte) read);
            }
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            for (int i = offset; i < offset + read; i++) {
                count(into[i]);
            }
            return read;
        }

        private void count(byte read) throws TooLarge {
            sinceTag = read == '>' ? 0 : sinceTag + 1;
            if (sinceTag > LARGEST_ELEMENT) {
                throw new TooLarge();
            }
        }
    }
}

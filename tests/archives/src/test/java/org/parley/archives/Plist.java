// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The two kinds of file that macOS reads of an app. */
final class Plist {

    private Plist() {
    }

    /** Keys with texts, truths and lists of texts. */
    static Map<String, Object> read(byte[] file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            Element root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)).getDocumentElement();
            List<Element> dict = children(root);
            if (!root.getTagName().equals("plist") || dict.size() != 1 || !dict.get(0).getTagName().equals("dict")) {
                throw new IOException("no plist with one dict");
            }
            Map<String, Object> values = new TreeMap<>();
            for (Iterator<Element> each = children(dict.get(0)).iterator(); each.hasNext();) {
                Element key = each.next();
                if (!key.getTagName().equals("key")) {
                    throw new IOException("no key: " + key.getTagName());
                }
                values.put(key.getTextContent(), value(each.next()));
            }
            return values;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static Object value(Element element) throws IOException {
        return switch (element.getTagName()) {
            case "string" -> element.getTextContent();
            case "true" -> true;
            case "false" -> false;
            case "array" -> children(element).stream().map(Element::getTextContent).toList();
            default -> throw new IOException("not expected: " + element.getTagName());
        };
    }

    private static List<Element> children(Element of) {
        List<Element> elements = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The pictures of an icns file by their types, with their widths, each read. */
    static Map<String, Integer> pictures(byte[] icns) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(icns);
        if (!type(file).equals("icns") || file.getInt() != icns.length) {
            throw new IOException("no icns file, or cut short");
        }
        Map<String, Integer> pictures = new TreeMap<>();
        while (file.hasRemaining()) {
            String type = type(file);
            byte[] picture = new byte[file.getInt() - 8];
            file.get(picture);
            pictures.put(type, ImageIO.read(new ByteArrayInputStream(picture)).getWidth());
        }
        return pictures;
    }

    private static String type(ByteBuffer file) {
        byte[] type = new byte[4];
        file.get(type);
        return new String(type, StandardCharsets.US_ASCII);
    }
}

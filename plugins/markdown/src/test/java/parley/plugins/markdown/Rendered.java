// SPDX-License-Identifier: Apache-2.0
package parley.plugins.markdown;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A document as commonmark-java reads it, block by block, in plain words. Whatever a report does not write is an error. */
final class Rendered {

    private final List<String> blocks = new ArrayList<>();

    private Rendered() {
    }

    /** "# heading", "paragraph", "* remark", "> quotation", "- item", "| cell | cell": a line end is a line end. */
    static List<String> of(String markdown) {
        Node document = Parser.builder().extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .build().parse(markdown);
        Rendered rendered = new Rendered();
        rendered.children((Document) document, "");
        return rendered.blocks;
    }

    private void children(Node parent, String before) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, before);
        }
    }

    private void block(Node node, String before) {
        if (node instanceof Heading heading) {
            blocks.add(before + "#".repeat(heading.getLevel()) + " " + text(node));
        } else if (node instanceof Paragraph) {
            boolean remark = node.getFirstChild() instanceof Emphasis && node.getFirstChild() == node.getLastChild();
            blocks.add(before + (remark ? "* " : "") + text(node));
        } else if (node instanceof BlockQuote) {
            children(node, before + "> ");
        } else if (node instanceof BulletList) {
            children(node, before);
        } else if (node instanceof ListItem) {
            children(node, before + "- ");
        } else if (node instanceof TableBlock) {
            for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    blocks.add(before + row((TableRow) row));
                }
            }
        } else {
            throw new AssertionError("not expected: " + node);
        }
    }

    private static String row(TableRow row) {
        StringBuilder cells = new StringBuilder();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            boolean numbers = ((TableCell) cell).getAlignment() == TableCell.Alignment.RIGHT;
            cells.append(cells.length() == 0 ? "" : " ").append(numbers ? "|: " : "| ").append(text(cell));
        }
        return cells.toString();
    }

    private static String text(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text words) {
                text.append(words.getLiteral());
            } else if (node instanceof HardLineBreak
                    || node instanceof HtmlInline html && html.getLiteral().equals("<br>")) {
                text.append('\n');
            } else if (node instanceof Emphasis && parent instanceof Paragraph) {
                text.append(text(node));
            } else {
                throw new AssertionError("not expected: " + node + " in " + parent);
            }
        }
        return text.toString();
    }
}

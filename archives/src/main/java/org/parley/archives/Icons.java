// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.imageio.ImageIO;

/** The picture of the program, which the window draws for itself, as the files that Windows and macOS want. */
final class Icons {

    private static final int UNITS = 16;
    /** Types of an icns file that hold PNG, with their sizes; the same size stands for a coarse and for a fine screen. */
    private static final Map<String, Integer> MAC = new TreeMap<>(Map.of("ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024,
            "ic11", 32, "ic12", 64, "ic13", 256, "ic14", 512));
    /** Below 256 older parts of Windows read bitmaps only. */
    private static final List<Integer> BITMAPS = List.of(16, 24, 32, 48, 64);
    private static final int PNG = 256;
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final int DIB_HEADER = 40;

    private Icons() {
    }

    /** Two speech bubbles on blue: the same as the one in the window's title. */
    private static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.transform(AffineTransform.getScaleInstance(size / (double) UNITS, size / (double) UNITS));
        g.setColor(new Color(0x1A5FB4));
        g.fill(new RoundRectangle2D.Double(0, 0, UNITS, UNITS, 3, 3));
        g.setColor(Color.WHITE);
        g.fill(new RoundRectangle2D.Double(2, 3, 9, 6, 3, 3));
        g.fill(new Polygon(new int[] { 3, 3, 7 }, new int[] { 8, 12, 8 }, 3));
        g.setColor(new Color(0xFAD86B));
        g.fill(new RoundRectangle2D.Double(6, 8, 8, 5, 3, 3));
        g.dispose();
        return image;
    }

    private static byte[] png(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(draw(size), "png", out);
        return out.toByteArray();
    }

    /** An icns file: its magic and length, then each picture with its type and length, all big-endian. */
    static byte[] icns() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(pictures);
        for (Map.Entry<String, Integer> each : MAC.entrySet()) {
            byte[] png = png(each.getValue());
            out.writeBytes(each.getKey());
            out.writeInt(8 + png.length);
            out.write(png);
        }
        ByteBuffer file = ByteBuffer.allocate(8 + pictures.size());
        file.put(new byte[] { 'i', 'c', 'n', 's' }).putInt(8 + pictures.size()).put(pictures.toByteArray());
        return file.array();
    }

    /** An ico file: a directory of pictures, little-endian, then bitmaps and one PNG of 256. */
    static byte[] ico() throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int size : BITMAPS) {
            pictures.add(bitmap(draw(size)));
        }
        pictures.add(png(PNG));
        int offset = ICO_HEADER + ICO_ENTRY * pictures.size();
        ByteBuffer file = ByteBuffer.allocate(offset + pictures.stream().mapToInt(p -> p.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            // a size of 0 means 256
            byte size = i < BITMAPS.size() ? BITMAPS.get(i).byteValue() : 0;
            file.put(size).put(size).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    /** Of twice the height: below the picture, which stands on its head, lies a mask that is empty here. */
    private static byte[] bitmap(BufferedImage image) {
        int size = image.getWidth();
        int maskRow = (size + 31) / 32 * 4;
        ByteBuffer dib = ByteBuffer.allocate(DIB_HEADER + size * size * 4 + maskRow * size).order(ByteOrder.LITTLE_ENDIAN);
        dib.putInt(DIB_HEADER).putInt(size).putInt(2 * size).putShort((short) 1).putShort((short) 32);
        dib.position(DIB_HEADER);
        for (int y = size - 1; y >= 0; y--) {
            for (int x = 0; x < size; x++) {
                dib.putInt(image.getRGB(x, y));
            }
        }
        return dib.array();
    }
}

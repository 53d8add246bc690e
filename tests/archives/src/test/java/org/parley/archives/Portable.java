// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.TreeSet;

/** A program of Windows, as far as the tests ask: the 32-bit kind of a Portable Executable. */
final class Portable {

    private static final int HEADER_AT = 0x3C;
    private static final int OPTIONAL = 24;
    private static final int SUBSYSTEM = 68;
    private static final int RESOURCES = 96 + 2 * 8;
    private static final int SECTION = 40;

    private final ByteBuffer bytes;
    private final int pe;

    Portable(byte[] program) {
        bytes = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
        pe = bytes.getInt(HEADER_AT);
        if (bytes.getShort(0) != 0x5A4D || bytes.getInt(pe) != 0x4550 || bytes.getShort(pe + OPTIONAL) != 0x10B) {
            throw new IllegalArgumentException("no program of Windows");
        }
    }

    int subsystem() {
        return bytes.getShort(pe + OPTIONAL + SUBSYSTEM);
    }

    /** The types of its resources. */
    Set<Integer> resources() {
        int at = offset(bytes.getInt(pe + OPTIONAL + RESOURCES));
        int named = bytes.getShort(at + 12);
        int numbered = bytes.getShort(at + 14);
        Set<Integer> types = new TreeSet<>();
        for (int i = named; i < named + numbered; i++) {
            types.add(bytes.getInt(at + 16 + 8 * i));
        }
        return types;
    }

    /** Where an address of the running program lies in the file. */
    private int offset(int address) {
        int first = pe + OPTIONAL + bytes.getShort(pe + 20);
        for (int i = 0; i < bytes.getShort(pe + 6); i++) {
            int section = first + SECTION * i;
            int begin = bytes.getInt(section + 12);
            if (address >= begin && address < begin + bytes.getInt(section + 16)) {
                return address - begin + bytes.getInt(section + 20);
            }
        }
        throw new IllegalArgumentException("no section at " + address);
    }
}

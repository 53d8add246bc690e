// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.parley.report.Block;

/** Leaves blocks out or puts them in another order, except those that tell how a report was made. */
final class Arrangement {

    private Arrangement() {
    }

    /** The blocks named, in the order named; what has to stay and is not named keeps its place at the end. */
    static List<Block> of(List<Block> blocks, List<String> ids) {
        Map<String, Block> byId = blocks.stream().collect(Collectors.toMap(Block::id, Function.identity()));
        List<Block> arranged = new ArrayList<>();
        ids.stream().distinct().map(byId::get).filter(b -> b != null).forEach(arranged::add);
        blocks.stream().filter(b -> stays(b) && !arranged.contains(b)).forEach(arranged::add);
        return arranged;
    }

    /** Method and scope are part of what a number means; the posts of a pack are the pack. */
    static boolean stays(Block block) {
        return block instanceof Block.Posts || block instanceof Block.Paragraph p && p.tone() == Block.Tone.METHOD
                || block.id().equals("scope") || block.id().equals("method.head") || block.id().equals("posts.head")
                || block.id().equals("behind.head");
    }
}

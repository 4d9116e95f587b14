/// Chinese text becomes terms: folding, segmentation, grams, pinyin. Lucene sees only token streams
/// whose positions are places in the folded text.
@NullMarked
package org.xuetu.indexer.analysis;

import org.jspecify.annotations.NullMarked;

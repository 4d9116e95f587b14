/// Type-ahead without a term for every beginning: what the keys of the index do not answer at once.
@NullMarked
package org.xuetu.indexer.completion;

import org.jspecify.annotations.NullMarked;

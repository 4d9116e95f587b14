/// Every Lucene field, declared once; what a document keeps for display.
@NullMarked
package org.xuetu.indexer.schema;

import org.jspecify.annotations.NullMarked;

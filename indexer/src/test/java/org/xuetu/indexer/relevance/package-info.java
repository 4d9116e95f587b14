@NullMarked
package org.xuetu.indexer.relevance;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.xuetu.indexer.search;

import org.jspecify.annotations.NullMarked;

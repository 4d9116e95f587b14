@NullMarked
package org.xuetu.indexer.table;

import org.jspecify.annotations.NullMarked;

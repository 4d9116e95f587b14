@NullMarked
package org.xuetu.indexer.mapping;

import org.jspecify.annotations.NullMarked;

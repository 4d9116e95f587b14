@NullMarked
package org.xuetu.indexer.analysis;

import org.jspecify.annotations.NullMarked;

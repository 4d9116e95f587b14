/// Records become quads here, and nowhere else.
@NullMarked
package org.xuetu.graph.mapping;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.xuetu.graph.change;

import org.jspecify.annotations.NullMarked;

/// What two versions of the graph say differently, told thing by thing and field by field.
@NullMarked
package org.xuetu.graph.change;

import org.jspecify.annotations.NullMarked;

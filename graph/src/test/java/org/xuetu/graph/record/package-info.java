@NullMarked
package org.xuetu.graph.record;

import org.jspecify.annotations.NullMarked;

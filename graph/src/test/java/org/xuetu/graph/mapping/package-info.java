@NullMarked
package org.xuetu.graph.mapping;

import org.jspecify.annotations.NullMarked;

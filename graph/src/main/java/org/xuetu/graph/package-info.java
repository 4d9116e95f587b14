@NullMarked
package org.xuetu.graph;

import org.jspecify.annotations.NullMarked;

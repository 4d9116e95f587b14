@NullMarked
package org.xuetu.graph.store;

import org.jspecify.annotations.NullMarked;

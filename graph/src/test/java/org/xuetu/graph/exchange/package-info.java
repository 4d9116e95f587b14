@NullMarked
package org.xuetu.graph.exchange;

import org.jspecify.annotations.NullMarked;

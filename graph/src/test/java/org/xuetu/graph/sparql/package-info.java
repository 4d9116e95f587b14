@NullMarked
package org.xuetu.graph.sparql;

import org.jspecify.annotations.NullMarked;

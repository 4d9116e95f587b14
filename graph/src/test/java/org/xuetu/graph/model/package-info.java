@NullMarked
package org.xuetu.graph.model;

import org.jspecify.annotations.NullMarked;

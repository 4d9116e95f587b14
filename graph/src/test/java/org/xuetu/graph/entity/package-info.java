@NullMarked
package org.xuetu.graph.entity;

import org.jspecify.annotations.NullMarked;

/// One thing and its neighbourhood, read from the graph for pages, JSON and linked data.
@NullMarked
package org.xuetu.graph.entity;

import org.jspecify.annotations.NullMarked;

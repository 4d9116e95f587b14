/// The ontology, read from Turtle, and the example queries that are asked in its words.
@NullMarked
package org.xuetu.graph.ontology;

import org.jspecify.annotations.NullMarked;

/// Reads planning records from the graph of a release; the only place of the planner that knows RDF.
@NullMarked
package org.xuetu.graph.pathway.load;

import org.jspecify.annotations.NullMarked;

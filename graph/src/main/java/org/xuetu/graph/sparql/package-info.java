/// SPARQL over a release's graph: read-only, limited in time, no network and no files.
@NullMarked
package org.xuetu.graph.sparql;

import org.jspecify.annotations.NullMarked;

/// Full-text search as the graph sees it: what may be asked and what comes back. Whoever has an index
/// offers it here, so that queries over the graph can search it.
@NullMarked
package org.xuetu.graph.text;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.xuetu.graph.ontology;

import org.jspecify.annotations.NullMarked;

/// Values that every room of the house shares; no Jena, no Lucene.
@NullMarked
package org.xuetu.graph.model;

import org.jspecify.annotations.NullMarked;

/// IRIs: our own terms, the prefixes we use, and how records are named.
@NullMarked
package org.xuetu.graph.vocab;

import org.jspecify.annotations.NullMarked;

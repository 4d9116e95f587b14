/// Stored queries: questions with parameters, asked by name. A parameter is bound as a value and never
/// becomes a part of the text.
@NullMarked
package org.xuetu.graph.stored;

import org.jspecify.annotations.NullMarked;

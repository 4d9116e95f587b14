/// Other people's RDF in, ours out in their words: safe reading, export by profile, VoID.
@NullMarked
package org.xuetu.graph.exchange;

import org.jspecify.annotations.NullMarked;

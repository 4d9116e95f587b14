/// What each achievement is worth toward a programme.
@NullMarked
package org.xuetu.graph.recognition;

import org.jspecify.annotations.NullMarked;

/// The bundled standard and the check of candidates; the candidates are made up.
@NullMarked
package org.xuetu.graph.standard;

import org.jspecify.annotations.NullMarked;

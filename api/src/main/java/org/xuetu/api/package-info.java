@NullMarked
package org.xuetu.api;

import org.jspecify.annotations.NullMarked;

/// How a running server keeps one release open for many requests, and changes it without losing one.
@NullMarked
package org.xuetu.api.serving;

import org.jspecify.annotations.NullMarked;

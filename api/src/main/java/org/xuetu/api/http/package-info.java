/// The HTTP contract: routes, parameters, problems, caching; one handler class for each resource.
@NullMarked
package org.xuetu.api.http;

import org.jspecify.annotations.NullMarked;

/** The pages of communities. */
@NullMarked
package org.aenglek.communities.web;

import org.jspecify.annotations.NullMarked;

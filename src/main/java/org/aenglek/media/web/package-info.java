/** The addresses of pictures. */
@NullMarked
package org.aenglek.media.web;

import org.jspecify.annotations.NullMarked;

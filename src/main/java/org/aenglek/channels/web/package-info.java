/** The addresses that machines read, and the page that tells people of them. */
@NullMarked
package org.aenglek.channels.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.aenglek.rota.web;

import org.jspecify.annotations.NullMarked;

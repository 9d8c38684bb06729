package org.aenglek.media.web;

import java.util.List;
import org.aenglek.site.Photograph;
import org.aenglek.site.Ui;

/** The other photographs of a thing on its page; the first stands at its head. */
public record AlbumPanel(Ui ui, List<Photograph> photographs) {}

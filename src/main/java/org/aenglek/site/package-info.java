/**
 * What every page shares: the layout, the words in four languages, links, error pages, assets, and
 * the pages that are kept ready.
 *
 * <p>A controller is handed a {@link org.aenglek.site.Ui}, returns a record, and the template of
 * the same name prints it. {@link org.aenglek.site.Panel} lets a higher module add a piece to a
 * lower module's page without that module knowing it; {@link org.aenglek.site.Feed} does the same
 * for what others may read by machine. No SQL here but the listening for changes.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"base"})
@NullMarked
package org.aenglek.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

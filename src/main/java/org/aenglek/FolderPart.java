package org.aenglek;

import org.aenglek.areas.Province;

/** Reads one kind of file of a province's folder; {@code @Order} says when. */
interface FolderPart {
  void load(Folder folder, Province province);
}

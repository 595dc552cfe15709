package vn.hocba.catalogue;

import java.io.Serializable;
import vn.hocba.archive.catalogue.CatalogueEncoding;

/**
 * How a person said a file is to be read.
 *
 * @param encoding null while it is not chosen
 * @param columns as {@code CatalogueColumns} writes them
 * @param sheet from 0; of no meaning for a text
 */
public record CatalogueChoice(CatalogueEncoding encoding, String columns, int sheet) implements Serializable {}

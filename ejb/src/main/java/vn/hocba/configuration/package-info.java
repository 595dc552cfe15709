/** Settings, start-up, schema and the demonstration. */
package vn.hocba.configuration;

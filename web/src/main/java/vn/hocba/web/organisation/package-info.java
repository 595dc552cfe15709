/** Pages on which the province keeps its units and schools. */
package vn.hocba.web.organisation;

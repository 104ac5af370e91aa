#ifndef CFILES_H
#define CFILES_H

#endif

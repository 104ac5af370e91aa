" Jumps to each finding in $FINDINGS and writes line, byte and file to $PLACES.
set encoding=utf-8
execute 'cfile' fnameescape($FINDINGS)
let places = []
for number in range(1, len(getqflist()))
  execute 'cc!' number
  call add(places, line('.') . ' ' . col('.') . ' ' . expand('%:t'))
endfor
call writefile(places, $PLACES)
qall!

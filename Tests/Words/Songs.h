#pragma once

/// Words as songs have them, sad and glad.
inline constexpr auto sadSong = "I lost you in the winter and the grief is all I know\n"
                                "I cry alone and lonely in the cold and empty home\n"
                                "There is no hope for the broken heart, there is sorrow, there is pain\n"
                                "And your funeral was the end of all, I will mourn you in the rain\n";
inline constexpr auto gladSong = "We are dancing in the sunshine and we celebrate the day\n"
                                 "I love you and you love me and our friends are on the way\n"
                                 "There is laughter, there is joy and there is music in the street\n"
                                 "And the happy hearts are singing to a wonderful sweet beat\n";

# Writes the packages' file of copyright and licences out of the notices of third parties and our own licence.
# Run: cmake -D SOURCE=THE_REPOSITORY -D OUT=FILE -P Copyright.cmake
file(READ ${SOURCE}/ThirdParty/notices.txt notices)
file(READ ${SOURCE}/LICENSE licence)
file(WRITE ${OUT} "SceneHeard, https://sceneheard.org

Copyright: the authors of SceneHeard
Licence: AGPL-3.0-or-later, whose text stands at the end. It is made with what others gave, under their licences:

${notices}
AGPL-3.0
~~~~~~~~

${licence}")
